import type { Text } from "../interviews";

/** What Ada wrote in her interviews: good, not perfect, and in her own words. */

const code = `from decimal import Decimal


def allocate(total, weights, places=2):
    whole = sum(weights)
    if not weights or min(weights) < 0 or whole == 0:
        raise ValueError("weights")
    units = abs(total) * 10**places
    if units != int(units):
        raise ValueError("places")
    parts = [divmod(int(units) * weight, whole) for weight in weights]
    shares = [share for share, _ in parts]
    order = sorted(range(len(parts)), key=lambda i: -parts[i][1])
    for i in order[: int(units) - sum(shares)]:
        shares[i] += 1
    sign = -1 if total < 0 else 1
    return [Decimal(sign * share).scaleb(-places) for share in shares]
`;

export const ALLOCATE: Text[] = [
  { field: "code", body: code },
  {
    field: "tests",
    body: 'assert sum(allocate(Decimal("10.00"), [1, 1, 1])) == Decimal("10.00")',
  },
  {
    field: "notes",
    body: "I count in the smallest unit, so nothing is rounded twice. Sorting costs *n log n*.",
  },
];

export const IDEMPOTENCY_KEY: Text[] = [
  {
    body: "The client makes a key for each order, not for each request. The server stores the key with the answer in the same transaction as the order; a retry finds it and gets the stored answer.\n\nTwo at once: the unique index lets one through, the other waits and reads.",
  },
];

export const MISTAKE: Text[] = [
  {
    field: "situation",
    body: "I changed the rounding of the invoice export on a Thursday. On Friday I saw that three shops had been sent totals a cent too low.",
  },
  { field: "task", body: "The export is mine. Nobody else had looked yet." },
  {
    field: "action",
    body: "I told the support lead within ten minutes, switched the export back, and listed the 41 invoices with a query.",
  },
  { field: "result", body: "All were sent again before noon. One shop had noticed." },
];

export const LATEST_ORDER: Text[] = [
  {
    field: "code",
    body: "select customer_id, id, total\nfrom (select *, row_number() over (partition by customer_id order by created_at desc) as n from orders)\nwhere n = 1\norder by customer_id",
  },
];

export const KEYSET: Text[] = [
  {
    body: "With an offset the database reads and throws away all rows before the page, and a new row moves everything by one. A keyset goes on after the last row that was shown: `where (created_at, id) < (…)`.",
  },
];

export const EXPLAIN_PLAN: Text[] = [
  {
    body: "I compare the estimated rows with the actual ones first: where they differ by a factor of a hundred, the planner chose on wrong numbers. Then I look for the node that takes the time, and only then at indexes.",
  },
];

export const AUDIT_LOG: Text[] = [
  {
    body: "Each tenant has a chain of its own: every entry holds the hash of the one before. The head of each chain is signed every minute and published outside.\n\nDeletion: the personal part is encrypted with a key for each person; deleting the key deletes the words and keeps the chain.",
  },
  {
    field: "estimates",
    body: "300 events/s · 500 bytes ≈ 13 GB a day for the largest tenant, before compression.",
  },
  {
    field: "sketch",
    body: "flowchart LR\n  A[Service] --> B[Log API]\n  B --> C[(Chain)]\n  C --> D[Anchor]",
  },
];

export const CACHING: Text[] = [
  {
    body: "Cache-aside: read the cache, else the database, then fill it. Simple, but the first reader after an expiry pays, and a write has to throw the entry away. Write-through keeps both in step and makes writes slower.",
  },
];

export const ORM: Text[] = [{ body: "One query for the list and one for each row: it is the N+1" }];
