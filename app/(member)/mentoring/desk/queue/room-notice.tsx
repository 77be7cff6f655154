import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import type { Room } from "@/lib/domain/mentoring/admission";

/** How many learners the offer still takes, in a sentence. */
export const roomText = ({ capacity, liveMentees }: Room): string =>
  `You mentor ${liveMentees} of the ${capacity} you offered to.`;

/** Why nobody can be taken on at the moment, and how to change that. */
export function RoomNotice({ room }: { room: Room }) {
  return (
    <Notice title={room.isOpen ? "Your offer is full" : "Your offer is paused"}>
      {room.isOpen ? roomText(room) : "You can look, but take nobody on."}{" "}
      <Link href="/mentoring/offer">Change your offer</Link> to take requests again. Second opinions
      need no room.
    </Notice>
  );
}
