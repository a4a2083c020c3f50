export type { Asking, Goal, Question } from './asking.ts'
export { chooseQuestion, type Effort } from './choose-question.ts'
export { nextQuestion, openQuestions } from './open-questions.ts'
export type { OpenQuestion } from './open-questions.ts'
