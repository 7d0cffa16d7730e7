/**
 * Linux lets a thread's sleeps end 50 µs late, to save wake-ups; a pacemaker wants 1 µs (prctl(2),
 * PR_SET_TIMERSLACK; proc(5), timerslack_ns). Answers whether that could be had.
 */
export declare function refineTimers(): boolean;
