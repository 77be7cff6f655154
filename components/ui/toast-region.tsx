"use client";

import { useEffect, useState } from "react";
import { TOAST_EVENT, type Toast } from "./toast";

/** Ten seconds when there is something to undo: long enough to read, decide and reach it. */
const staysMs = { plain: 5_000, withAction: 10_000 };

/** One live region per page. A newer toast takes the older one's place. */
export function ToastRegion() {
  const [toast, setToast] = useState<Toast | null>(null);
  const [isHeld, setIsHeld] = useState(false);

  useEffect(() => {
    const show = (event: Event) => setToast((event as CustomEvent<Toast>).detail);
    window.addEventListener(TOAST_EVENT, show);
    return () => window.removeEventListener(TOAST_EVENT, show);
  }, []);

  useEffect(() => {
    if (!toast || toast.isSticky || isHeld) return;
    const stay = toast.onAction ? staysMs.withAction : staysMs.plain;
    const timer = setTimeout(() => setToast(null), stay);
    return () => clearTimeout(timer);
  }, [toast, isHeld]);

  return (
    <div
      role="status"
      className="toast-region"
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      {toast && (
        <div className="toast">
          <span>{toast.text}</span>
          {toast.onAction && (
            <button
              type="button"
              onClick={() => {
                toast.onAction?.();
                setToast(null);
              }}
            >
              {toast.actionLabel ?? "Undo"}
            </button>
          )}
          <button type="button" aria-label="Close this message" onClick={() => setToast(null)}>
            ×
          </button>
        </div>
      )}
    </div>
  );
}
