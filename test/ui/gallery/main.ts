import '../../../src/ui/styles/index.css'
import { createApp } from 'vue'
import { createI18nFor } from '../../../src/ui/i18n.ts'
import Gallery from './Gallery.vue'

createApp(Gallery)
  .use(createI18nFor('ja', { strict: true }))
  .mount('#app')
