"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { RubricForm } from "./rubric-form";
import type { RubricProps } from "./rubric-types";
import { ScoreShown } from "./score-shown";

type Props = RubricProps & {
  /** Whether a score that was given may still be given anew. */
  canRevise: boolean;
  heading: string;
};

/** One's own rubric: to fill in, or as it was given. */
export function RubricPanel({ canRevise, heading, ...props }: Props) {
  const [isRevising, setIsRevising] = useState(false);
  const { stored, dimensions, caps } = props;
  if (!stored || stored.givenAt === null) return <RubricForm {...props} />;
  if (isRevising) return <RubricForm {...props} onClose={() => setIsRevising(false)} />;
  return (
    <>
      <ScoreShown heading={heading} score={stored} dimensions={dimensions} caps={caps} />
      {canRevise && (
        <Button size="small" className="needs-script" onClick={() => setIsRevising(true)}>
          Change my score
        </Button>
      )}
    </>
  );
}
