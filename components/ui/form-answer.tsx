import { type ActionState, messageOf } from "@/lib/domain/action-state";
import { ErrorSummary } from "./error-summary";
import { Notice } from "./notice";

type Props = {
  state: ActionState<unknown>;
  /** What each field is called, where several may have the same problem. */
  names?: Readonly<Record<string, string>>;
};

/** What the last answer said: about the whole form first, then a line for each field. */
export function FormAnswer({ state, names }: Props) {
  const message = messageOf(state);
  const { form: _told, ...fields } = state.status === "invalid" ? state.problems : {};
  return (
    <>
      {message !== undefined && (
        <Notice tone="error" isLive>
          {message}
        </Notice>
      )}
      <ErrorSummary problems={fields} {...(names && { names })} />
    </>
  );
}
