import { houseRules } from './lint/house-rules.mjs';

export default houseRules(import.meta.dirname);
