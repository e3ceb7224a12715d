// The truth: a plain scan of the texts as the site shows them.

/**
 * Stories that hold a text, by number.
 *
 * Only those are read that have the rarest of its units at all: the others cannot hold it.
 *
 * @param folded each story's text, a line a block
 */
export function scanOf(folded) {
  const owners = new Map()
  for (const [at, text] of folded.entries()) {
    for (let place = 0; place < text.length; place++) {
      const unit = text.charCodeAt(place)
      let own = owners.get(unit)
      if (!own) owners.set(unit, (own = {stories: new Uint32Array(16), length: 0}))
      if (own.length > 0 && own.stories[own.length - 1] === at) continue
      if (own.length === own.stories.length) {
        const larger = new Uint32Array(2 * own.length)
        larger.set(own.stories)
        own.stories = larger
      }
      own.stories[own.length++] = at
    }
  }
  return (wanted) => {
    const units = Array.from({length: wanted.length}, (_, at) => owners.get(wanted.charCodeAt(at)))
    if (units.includes(undefined)) return []
    const {stories, length} = units.reduce((least, own) => (own.length < least.length ? own : least))
    return [...stories.subarray(0, length)].filter((at) => folded[at].includes(wanted))
  }
}
