import { setupFeelback } from '@feelback/js/browser'
import '@feelback/js/styles/feelback.css'

setupFeelback()
