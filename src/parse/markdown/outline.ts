import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'

/**
 * Plugin: make the headings a plain outline. The first is of the highest rank, and none is more than one rank
 * below the heading that it stands under: whoever listens to a page finds no gap in it.
 */
export function outline(): (tree: Root) => void {
  return (tree) => {
    const above: number[] = []
    visit(tree, 'heading', (heading) => {
      const {depth} = heading
      while (above.length > 0 && above.at(-1)! >= depth) above.pop()
      above.push(depth)
      heading.depth = above.length as typeof depth
    })
  }
}
