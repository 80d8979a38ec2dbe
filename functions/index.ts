import './absences';
import './deliveries';
import './expiry';
import './exports';
import './health';
import './leavers';
import './looks';
import './messages';
import './parked-orders';
import './reminders';
import './subject-access';
import './sweep';
import './upkeep';
import { bot, useClock } from './bot';

// After the registrations, so that the worker reports what is wrong with the settings instead of an empty app.
bot();

export { useClock };
