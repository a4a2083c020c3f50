// The package types its Node build; the frame bundles the browser's, which makes itself when it is called.
declare module 'jsrender/jsrender.js' {
  interface Template {
    readonly render: (data: unknown) => string
  }
  interface Templates {
    (markup: string): Template
    (name: string, markup: string): Template
  }
  const makeJsRender: () => { readonly templates: Templates }
  export default makeJsRender
}
