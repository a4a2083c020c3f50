export { nextQuestion, openQuestions } from './open-questions.ts'
export type { OpenQuestion } from './open-questions.ts'
