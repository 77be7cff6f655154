"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useNextPath, useSignInError } from "./browser-values";

const FAILED = "Signing in with GitHub did not work this time. Try again, or use your password.";

/** Asks next-auth for the way to GitHub and goes there. */
async function leaveForGitHub(next: string): Promise<void> {
  const token = await fetch("/api/auth/csrf").then((answer) => answer.json());
  const body = new URLSearchParams({
    csrfToken: String(token.csrfToken),
    callbackUrl: next || "/dashboard",
    json: "true",
  });
  const answer = await fetch("/api/auth/signin/github", { method: "POST", body });
  const { url } = await answer.json();
  if (!answer.ok || typeof url !== "string") throw new Error("no way to GitHub");
  window.location.assign(url);
}

/** Sign-in with GitHub, for instances that have it. */
export function GitHubButton() {
  const next = useNextPath();
  const error = useSignInError();
  const [state, setState] = useState<"rest" | "leaving" | "failed">("rest");
  const start = () => {
    setState("leaving");
    leaveForGitHub(next).catch(() => setState("failed"));
  };
  return (
    <div className="form">
      {(state === "failed" || (error !== "" && state === "rest")) && (
        <Notice tone="error" isLive>
          {FAILED}
        </Notice>
      )}
      <Button onClick={start} isPending={state === "leaving"}>
        Continue with GitHub
      </Button>
    </div>
  );
}
