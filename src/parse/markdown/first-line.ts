import type {Nodes, Root} from 'mdast'
import type {Processor} from 'unified'

declare module 'vfile' {
  interface DataMap {
    /** Which line of its file a text starts on, where something stood before it. */
    firstLine: number
  }
}

/** Plugin: count lines from where the text starts in its file, so that a message names the line an editor shows. */
export function countFromFirstLine(this: Processor): undefined {
  const parse = this.parser!
  this.parser = (text, file) => {
    const tree = parse(text, file) as Root
    const {firstLine = 1} = file.data
    if (firstLine > 1) moveDown(tree, firstLine - 1)
    return tree
  }
}

function moveDown(node: Nodes, lines: number): void {
  if (node.position) {
    node.position.start.line += lines
    node.position.end.line += lines
  }
  if ('children' in node) for (const child of node.children) moveDown(child, lines)
}
