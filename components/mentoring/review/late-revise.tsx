"use client";

import { LateDetails } from "@/components/ui/late-details";
import { lazyPart } from "@/components/ui/lazy-part";
import type { ReviseProps } from "./revise-form";

const ReviseForm = lazyPart(async () => (await import("./revise-form")).ReviseForm);

/** The way to revise, whose form comes when somebody takes it. */
export function LateRevise(props: ReviseProps) {
  return (
    <LateDetails summary="Revise my rating" look="button">
      <ReviseForm {...props} />
    </LateDetails>
  );
}
