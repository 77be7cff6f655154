"use client";

import { Trouble } from "@/components/shell/trouble";

export default function MemberError({ error, retry }: { error: unknown; retry: () => void }) {
  return <Trouble error={error} retry={retry} homeHref="/dashboard" />;
}
