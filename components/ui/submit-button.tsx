"use client";

import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "./button";

/** Submits the form around it, and shows that the answer is on its way. */
export function SubmitButton({ variant = "primary", ...rest }: ButtonProps) {
  const { pending } = useFormStatus();
  return <Button type="submit" variant={variant} isPending={pending} {...rest} />;
}
