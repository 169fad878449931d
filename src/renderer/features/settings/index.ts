import { addTexts } from '#renderer/text/index.ts';
import { settings } from '#renderer/text/sv/settings.ts';

addTexts(settings);

export { SettingsPage } from './SettingsPage.tsx';
