import type { Metadata } from "next";
import { GitHubButton } from "@/components/account/github-button";
import { SignInForm } from "@/components/account/sign-in-form";
import { PageTitle } from "@/components/ui/title";
import { isGitHubOffered } from "@/lib/access/github-offered";
import { signIn } from "./actions";

export const metadata: Metadata = { title: "Sign in" };
// Reading a cookie here by mistake fails the build instead of making the page slow.
export const dynamic = "error";

export default function SignInPage() {
  return (
    <div className="stack">
      <PageTitle title="Sign in" />
      <SignInForm action={signIn} />
      {isGitHubOffered() && <GitHubButton />}
    </div>
  );
}
