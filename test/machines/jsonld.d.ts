/** As much of the package as the tests use; it comes without types. */
declare module 'jsonld' {
  export function expand(document: object, options?: object): Promise<unknown>
}
