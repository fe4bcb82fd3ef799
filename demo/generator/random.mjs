// Random numbers that are the same on every machine, so that the feeds in the repository can be made again.

/** Mulberry32, seeded by a word. */
export function randomFrom(word) {
  let state = [...word].reduce((hash, letter) => Math.imul(hash ^ letter.codePointAt(0), 0x01000193) >>> 0, 0x811c9dc5);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from, to) => from + Math.floor(next() * (to - from + 1));
  const pick = (list) => list[whole(0, list.length - 1)];
  return {
    whole,
    pick,
    chance: (share) => next() < share,
    between: (from, to) => from + next() * (to - from),
    /** A key of `{ key: weight }`. */
    weighted(weights) {
      let left = next() * Object.values(weights).reduce((sum, weight) => sum + weight, 0);
      return Object.keys(weights).find((key) => (left -= weights[key]) < 0) ?? Object.keys(weights).at(-1);
    },
    shuffled(list) {
      const shuffled = [...list];
      for (let last = shuffled.length - 1; last > 0; last--) {
        const other = whole(0, last);
        [shuffled[last], shuffled[other]] = [shuffled[other], shuffled[last]];
      }
      return shuffled;
    },
    /** From a pool without repeating until all were had. */
    deck(list) {
      let left = [];
      return () => {
        if (left.length === 0) left = this.shuffled(list);
        return left.pop();
      };
    },
  };
}
