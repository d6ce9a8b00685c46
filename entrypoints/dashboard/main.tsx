import { render } from "preact";
import { DashboardApp } from "../../components/dashboard-app/dashboard-app";
import { applyPageLanguage } from "../../components/wording/page-language";
import { messagesReady } from "../../lib/browser/packaged-messages";
import { localDay } from "../../lib/rules/calendar-day";
import { doors } from "./dashboard-doors";
import "../../components/theme/base.css";

const today = localDay(new Date());
const startsWithSample = location.hash === "#sample";
// Only once: a reload of the page must not load the sample again.
if (startsWithSample) history.replaceState(null, "", "#import");
await messagesReady();
applyPageLanguage(document, "extensionName");
render(
  <DashboardApp doors={doors} today={today} startsWithSample={startsWithSample} />,
  document.body,
);
