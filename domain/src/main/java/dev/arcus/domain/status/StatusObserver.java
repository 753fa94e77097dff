package dev.arcus.domain.status;

import java.util.List;

/**
 * Hears of labels as they turn, on a thread of its own: it may take its time. While it does, what turns is folded, one turn a
 * system; a label that turned and turned back meanwhile is not told.
 */
public interface StatusObserver {

    /** Each system once; of one system the turns come in their order. */
    void turned(List<StatusTurn> turns);

    /** More systems turned than are kept for it: what it needs to know it has to ask for. Later turns are told again. */
    void missed();
}
