"use client";

import { type ReactNode, useCallback, useId, useRef } from "react";
import { Button, type ButtonVariant } from "./button";

type DialogProps = {
  /** What the button that opens it says. */
  trigger: ReactNode;
  title: string;
  /** What it holds; given as a function, it is handed the way to close the dialog. */
  children: ReactNode | ((close: () => void) => ReactNode);
  variant?: ButtonVariant;
};

/** A button and the native dialog it opens: focus, Escape and the backdrop are the browser's work. */
export function Dialog({ trigger, title, children, variant }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const close = useCallback(() => ref.current?.close(), []);
  return (
    <>
      <Button variant={variant} aria-haspopup="dialog" onClick={() => ref.current?.showModal()}>
        {trigger}
      </Button>
      <dialog ref={ref} className="dialog" aria-labelledby={titleId}>
        <div className="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <Button variant="quiet" size="small" onClick={close}>
            Close
          </Button>
        </div>
        {typeof children === "function" ? children(close) : children}
      </dialog>
    </>
  );
}
