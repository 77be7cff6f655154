/** Says a change to assistive technology without showing it; give it new text to speak. */
export function LiveRegion({ text, isUrgent = false }: { text: string; isUrgent?: boolean }) {
  return (
    <div className="sr-only" aria-live={isUrgent ? "assertive" : "polite"} aria-atomic="true">
      {text}
    </div>
  );
}
