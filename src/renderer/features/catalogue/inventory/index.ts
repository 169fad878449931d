import { addTexts } from '#renderer/text/index.ts';
import { inventory } from '#renderer/text/sv/inventory.ts';

addTexts(inventory);

export { InventoryPage } from './InventoryPage.tsx';
