/** How a mentorship ended, said to the mentee. Somebody who was blocked is not told so. */
export function endingWords(reason: string | null, name: string): string {
  switch (reason) {
    case "mentee-left":
      return "You left.";
    case "mentor-changed":
      return "You left to look for somebody else.";
    case "mentor-left":
      return `${name} ended it.`;
    case "blocked":
      return `You blocked ${name}.`;
    default:
      return "That account is gone.";
  }
}
