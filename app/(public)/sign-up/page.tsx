import type { Metadata } from "next";
import { GitHubButton } from "@/components/account/github-button";
import { SignUpForm } from "@/components/account/sign-up-form";
import { PageTitle } from "@/components/ui/title";
import { isGitHubOffered } from "@/lib/access/github-offered";
import { createAccount } from "./actions";

export const metadata: Metadata = { title: "Create an account" };
// Reading a cookie here by mistake fails the build instead of making the page slow.
export const dynamic = "error";

export default function SignUpPage() {
  return (
    <div className="stack">
      <PageTitle
        title="Create an account"
        lead="Your record stays on this server. Nobody sees it unless you let them."
      />
      <SignUpForm action={createAccount} />
      {isGitHubOffered() && <GitHubButton />}
    </div>
  );
}
