/** The sample city (見本) and a real set-up are two worlds; a record belongs to one of them by its very id. */
export type Setup = 'real' | 'sample'

const SHAPE = /^(real|sample)\/([a-z][a-z-]*)\/([0-9A-Za-z-]+)$/

/** The id of a record's stream of events, such as `sample/visit/01J…`. `kind` is the id of a record kind. */
export const streamOf = (setup: Setup, kind: string, id: string): string => `${setup}/${kind}/${id}`

/** Which world a stream belongs to; undefined when it is no stream id. */
export const setupOfStream = (stream: string): Setup | undefined => SHAPE.exec(stream)?.[1] as Setup | undefined

/** The record kind of a stream (`visit`, `case`); undefined when it is no stream id. */
export const kindOfStream = (stream: string): string | undefined => SHAPE.exec(stream)?.[2]
