/** What a toast says, and the one thing that can be done about it, usually "Undo". */
export type Toast = {
  text: string;
  actionLabel?: string;
  onAction?: () => void;
  /** Stays until closed; without it a toast leaves by itself, later when it holds an action. */
  isSticky?: boolean;
};

export const TOAST_EVENT = "rung:toast";

/** Shows a toast in the page's `ToastRegion`; from anywhere in the browser, without a context. */
export function showToast(toast: Toast): void {
  window.dispatchEvent(new CustomEvent<Toast>(TOAST_EVENT, { detail: toast }));
}
