"use client";

import { Suspense, useState } from "react";
import type { Act } from "@/components/ui/act";
import { newClientKey } from "@/components/ui/client-key";
import { showToast } from "@/components/ui/toast";
import { messageOf } from "@/lib/domain/action-state";
import type { FeedbackView } from "@/lib/domain/mentoring/review-view";
import { TYPE_NAMES } from "../review/feedback-words";
import { LatePointForm } from "./late-parts";
import type { PointFormProps } from "./point-form";
import { textsOfPoint } from "./point-texts";

type Props = Omit<PointFormProps, "point" | "onDone"> & {
  points: readonly FeedbackView[];
  removeFeedback: Act;
};

/** The points written so far: to change, and to remove with a way back. */
export function SavedPoints({ points, removeFeedback, ...form }: Props) {
  const [openId, setOpenId] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { reviewId, skill, acts } = form;

  async function ask(act: Act, payload: object, then: () => void) {
    const answer = await act(
      { status: "idle" },
      { reviewId, clientKey: newClientKey(), ...payload },
    ).catch(() => null);
    if (answer?.status === "ok") {
      setProblem(null);
      then();
    } else setProblem((answer && messageOf(answer)) ?? "That did not work. Please try again.");
  }

  const remove = (point: FeedbackView) =>
    ask(removeFeedback, { feedbackId: point.id }, () =>
      showToast({
        text: "Point removed.",
        onAction: () =>
          void ask(
            acts.saveFeedback,
            { skillId: skill.skillId, ...textsOfPoint(point) },
            () => undefined,
          ),
      }),
    );

  return (
    <ul className="saved-points">
      {points.map((point) => (
        <li key={point.id}>
          {openId === point.id ? (
            <Suspense fallback={<p className="small muted">One moment.</p>}>
              <LatePointForm
                key={point.version}
                {...form}
                point={point}
                onDone={() => setOpenId(null)}
              />
            </Suspense>
          ) : (
            <>
              <p>
                <b>{TYPE_NAMES[point.type]}</b>{" "}
                {point.sentAt !== null && <span className="chip">sent</span>} {point.behaviour}{" "}
                <span className="muted">Next: {point.nextStep}</span>
              </p>
              {point.sentAt === null && (
                <div className="cluster small">
                  <button type="button" className="link" onClick={() => setOpenId(point.id)}>
                    Change
                  </button>
                  <button type="button" className="link" onClick={() => void remove(point)}>
                    Remove
                  </button>
                </div>
              )}
            </>
          )}
        </li>
      ))}
      {problem && (
        <li role="alert" className="field-error">
          {problem}
        </li>
      )}
    </ul>
  );
}
