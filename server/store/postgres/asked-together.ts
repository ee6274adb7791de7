/**
 * One answer for all who ask the same in the same moment. Who asks once the reading has begun gets one of their own:
 * it may have begun before what they were woken for.
 */
export function askedTogether<Asked extends readonly unknown[], Answer>(
  read: (...asked: Asked) => Promise<Answer>,
): (...asked: Asked) => Promise<Answer> {
  const notBegun = new Map<string, Promise<Answer>>();
  return (...asked) => {
    const name = JSON.stringify(asked);
    const joined = notBegun.get(name);
    if (joined) return joined;
    const answer = new Promise<void>((resolve) => void setTimeout(resolve, 0)).then(() => {
      notBegun.delete(name);
      return read(...asked);
    });
    notBegun.set(name, answer);
    return answer;
  };
}
