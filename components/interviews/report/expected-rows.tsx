import { Details } from "@/components/ui/small";
import type { SqlQuestion } from "@/lib/domain/interviews/question";
import { ResultTable } from "../session/result-table";

/** What the query should have returned, on the data that was shown and on the hidden. */
export function ExpectedRows({ question: { sql, title } }: { question: SqlQuestion }) {
  return (
    <Details summary={`Expected rows${sql.ordered ? ", in this order" : ", in any order"}`}>
      <ResultTable
        title={`${title}: data set shown`}
        table={{ columns: [], rows: sql.expected, more: 0 }}
      />
      <ResultTable
        title={`${title}: hidden data set`}
        table={{ columns: [], rows: sql.hiddenExpected, more: 0 }}
      />
    </Details>
  );
}
