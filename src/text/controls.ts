/**
 * Take away what no page and no file for programs may contain: controls, and the two that are no characters. What
 * parts words (form feed, say) becomes a space.
 */
export function withoutControls(text: string): string {
  if (!/[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\ufffe\uffff]/.test(text)) return text
  return text.replace(/[\v\f\x85]/g, ' ').replace(/[\0-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g, '')
}
