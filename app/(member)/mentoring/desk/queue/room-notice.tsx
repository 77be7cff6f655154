import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { hasRoom, type Room } from "@/lib/domain/mentoring/admission";

/** How many learners the offer still takes; a notice where it takes none. */
export function RoomNotice({ room }: { room: Room }) {
  const { isOpen, capacity, liveMentees } = room;
  const taken = `You mentor ${liveMentees} of the ${capacity} you offered to.`;
  if (hasRoom(room)) return <p className="small muted">{taken}</p>;
  return (
    <Notice title={isOpen ? "Your offer is full" : "Your offer is paused"}>
      {isOpen ? taken : "You can look, but take nobody on."}{" "}
      <Link href="/mentoring/offer">Change your offer</Link> to take requests again. Second opinions
      need no room.
    </Notice>
  );
}
