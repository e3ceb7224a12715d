import type {Nodes, Root} from 'hast'
import {withoutControls} from '../../text/controls.js'

/** Plugin: leave what a page may hold, and a thread can carry: no control characters, and no places. */
export function tidy(): (tree: Root) => void {
  return tidyNode
}

function tidyNode(node: Nodes): void {
  delete node.position
  if ('children' in node) for (const child of node.children) tidyNode(child)
  else if (node.type === 'text') node.value = withoutControls(node.value)
}
