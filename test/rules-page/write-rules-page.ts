/** `npm run rules-page`: writes `lib/rules/RULES.md` anew. */
import { writeFileSync } from "node:fs";
import { RULES_PAGE, rulesPage } from "./rules-page";

writeFileSync(RULES_PAGE, rulesPage());
