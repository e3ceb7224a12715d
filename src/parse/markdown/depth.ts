import type {Nodes, Root} from 'mdast'
import type {Processor} from 'unified'

/** Far deeper than anyone writes, and shallow enough for any function that follows a tree by calling itself. */
const deepest = 100

/**
 * Plugin: read a text in another way when its tree is so deep that it can only have been made to do harm.
 *
 * A line of ten thousand `>` would use up the stack. Read as plain text it loses nothing.
 */
export function unlessTooDeep(this: Processor, otherwise: Processor<Root>): undefined {
  const parse = this.parser!
  this.parser = (text, file) => {
    const tree = parse(text, file) as Root
    return isDeeper(tree, deepest) ? otherwise.parse(file) : tree
  }
}

function isDeeper(node: Nodes, levels: number): boolean {
  return levels === 0 || ('children' in node && node.children.some((child) => isDeeper(child, levels - 1)))
}
