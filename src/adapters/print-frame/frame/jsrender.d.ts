// The package types its Node build; the frame bundles the browser's, which makes itself when it is called.
declare module 'jsrender/jsrender.js' {
  interface Template {
    readonly render: (data: unknown) => string
  }
  /** One argument: the markup. Two: a name under which other templates include it, and the markup. */
  type Templates = (markupOrName: string, markup?: string) => Template
  const makeJsRender: () => { readonly templates: Templates }
  export default makeJsRender
}
