import type { ReactNode } from "react";

type NoticeProps = {
  tone?: "info" | "warn" | "error" | "ok";
  title?: ReactNode;
  children?: ReactNode;
  /** Read out at once; for what has just happened, not for what was there when the page came. */
  isLive?: boolean;
};

/** Said aloud before the text where colour alone would tell the tone. */
const spoken = { info: "", warn: "Take care: ", error: "Error: ", ok: "Done: " };

/** A ruled remark in the flow of the page. */
export function Notice({ tone = "info", title, children, isLive = false }: NoticeProps) {
  const role = isLive ? (tone === "error" ? "alert" : "status") : undefined;
  return (
    <div className={`notice notice-${tone}`} role={role}>
      {spoken[tone] && <span className="sr-only">{spoken[tone]}</span>}
      {title !== undefined && <p className="notice-title">{title}</p>}
      {children !== undefined && <div>{children}</div>}
    </div>
  );
}
