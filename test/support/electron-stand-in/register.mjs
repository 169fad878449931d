// node --import register.mjs out/main/index.js: the built program meets the stand-in where it asks for electron.
import { register } from 'node:module';

register('./hooks.mjs', import.meta.url);
