"use client";

import { useSyncExternalStore } from "react";
import { readNextPath } from "@/lib/domain/account/next-path";

const never = () => () => {};

/** A text only the browser knows: empty in the prerendered page, filled in once it runs. */
function useBrowserText(read: () => string): string {
  return useSyncExternalStore(never, read, () => "");
}

const parameter = (name: string) => new URLSearchParams(window.location.search).get(name);

/** Where the person was going before they were asked to sign in; empty for nowhere special. */
export const useNextPath = () => useBrowserText(() => readNextPath(parameter("next")) ?? "");

/** Why an outside sign-in came back without success; empty when it did not. */
export const useSignInError = () => useBrowserText(() => parameter("error") ?? "");

/** The browser's own time zone. */
export const useBrowserTimeZone = () =>
  useBrowserText(() => Intl.DateTimeFormat().resolvedOptions().timeZone ?? "");

/** Where the start keeps its answers. */
export const START_KEY = "rung.start";

/** The answers of the start, as the JSON text it left; empty where there are none. */
export const useStartAnswers = () =>
  useBrowserText(() => {
    try {
      return window.localStorage.getItem(START_KEY) ?? "";
    } catch {
      return "";
    }
  });
