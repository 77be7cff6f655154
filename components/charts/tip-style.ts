/** The tooltip in the house's colours; Recharts takes them as objects only. */
export const tipStyle = {
  contentStyle: {
    padding: "6px 10px",
    border: "1px solid var(--color-edge)",
    borderRadius: 3,
    background: "var(--color-panel)",
    color: "var(--color-ink)",
    fontSize: 13,
  },
  itemStyle: { color: "var(--color-ink)", padding: 0 },
  isAnimationActive: false,
} as const;
