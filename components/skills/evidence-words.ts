import type { ArtefactKind } from "@/lib/domain/skills/evidence-input";

export const KIND_NAMES: Readonly<Record<ArtefactKind, string>> = {
  repository: "Repository",
  "pull-request": "Pull request",
  document: "Document",
  talk: "Talk",
  certificate: "Certificate",
  "work-sample": "Work sample",
  other: "Something else",
};
