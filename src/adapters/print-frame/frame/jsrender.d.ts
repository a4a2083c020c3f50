// The package types its Node build; the frame bundles the browser's, which makes itself when it is called.
declare module 'jsrender/jsrender.js' {
  interface Template {
    readonly render: (data: unknown) => string
  }
  interface Views {
    /** Makes `{{name path/}}` a tag: what it draws for the value stands in the template as it is. */
    readonly tags: (name: string, draw: (value: never) => string) => void
    readonly converters: { readonly html: (text: string | number) => string }
  }
  const makeJsRender: () => { readonly templates: (markup: string) => Template; readonly views: Views }
  export default makeJsRender
}
