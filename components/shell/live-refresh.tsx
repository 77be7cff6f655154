"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { refreshWhenReached } from "../ui/refresh-when-reached";
import { stayFresh } from "./stay-fresh";

/** Draws the page anew when somebody else has changed what it shows; what is typed stays. */
export function LiveRefresh() {
  const { refresh } = useRouter();
  useEffect(() => stayFresh(refreshWhenReached(refresh)), [refresh]);
  return null;
}
