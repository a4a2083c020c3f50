/** What can be done about a record that waits to be destroyed. */
export type RetentionAct = 'hold' | 'approve' | 'release'
