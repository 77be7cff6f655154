import Link from "next/link";
import { counted, sentence } from "@/lib/domain/count-words";

/** What came due among the interview questions. Silent while nothing is: a due date is no debt. */
export function DueLine({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <p className="due-line">
      {sentence(counted(count, "interview question"))} {count === 1 ? "is" : "are"} due for another
      look.{" "}
      <Link href="/interviews" className="link">
        Answer {count === 1 ? "it" : "them"} now
      </Link>
    </p>
  );
}
