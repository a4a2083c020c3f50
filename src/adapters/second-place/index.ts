export { createEpochSlots } from './epoch-slots.ts'
export { opfsFiles } from './opfs-files.ts'
export { memoryFiles, type PlaceFiles } from './place-files.ts'
export { createSecondPlace } from './second-place.ts'
