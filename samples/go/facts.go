package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/smscontracts/sms-contracts/bsg"
	"github.com/smscontracts/sms-contracts/comm"
)

// facts is what a user reads in an answer; contract-tests/vectors/README.md says what each is.
type facts struct {
	Token        string               `json:"token,omitzero"`
	Total        *int64               `json:"total,omitzero"`
	Items        []facts              `json:"items,omitzero"`
	ID           any                  `json:"id,omitzero"`
	Phone        *big.Int             `json:"phone,omitzero"`
	Reference    *string              `json:"reference,omitzero"`
	Name         *string              `json:"name,omitzero"`
	Status       *string              `json:"status,omitzero"`
	PlannedStart *string              `json:"planned_start,omitzero"`
	Price        string               `json:"price,omitzero"`
	Currency     *string              `json:"currency,omitzero"`
	Statistics   []bsg.StatisticsData `json:"statistics,omitzero"`
	SendType     *string              `json:"send_type,omitzero"`
	StatusReason *string              `json:"status_reason,omitzero"`
	TotalSent    *int64               `json:"total_sent,omitzero"`
	MinCtr       *comm.Number         `json:"min_ctr,omitzero"`
	Days         []string             `json:"days,omitzero"`
	IsActive     *bool                `json:"is_active,omitzero"`
	StatusCode   int                  `json:"status_code,omitzero"`
	Message      *string              `json:"message,omitzero"`
}

// String is JSON.
func (f facts) String() string {
	text, err := json.Marshal(f)
	return cmp.Or(string(text), fmt.Sprint(err))
}

func factsOf(answer any) facts {
	switch answer := answer.(type) {
	case *comm.SmsCampaignResponse:
		return ofSmsCampaign(answer.Data.Id, answer.Data.Name, answer.Data.Status, answer.Data.GetMeta())
	case *comm.SmsCampaignDataResponse:
		return ofSmsCampaign(answer.Data.Id, answer.Data.Name, answer.Data.Status, answer.Data.GetMeta())
	case *comm.SmsCampaignSendResponse:
		return ofSmsCampaign(answer.Data.Id, nil, answer.Data.Status, answer.Data.GetMeta())
	case *bsg.Token:
		return facts{Token: answer.Bearer}
	case *bsg.CampaignPrice:
		return facts{Price: amountOf(bsg.Price(answer.GetPrice())), Currency: answer.Currency.Get()}
	case *bsg.CampaignDetailResponse:
		return ofDetail(answer.Data)
	case *bsg.CampaignResponse:
		return ofCampaign(answer.Data)
	case *bsg.CampaignPage:
		return ofPage(answer.GetMeta(), answer.Data, ofCampaign)
	case *bsg.MessageResponse:
		return ofMessage(answer.Data)
	case *bsg.MessagePage:
		return ofPage(answer.GetMeta(), answer.Data, ofMessage)
	}
	return facts{}
}

func ofPage[T any](meta bsg.PageMeta, data []T, of func(T) facts) facts {
	position := meta.GetPage()
	items := make([]facts, len(data))
	for i, item := range data {
		items[i] = of(item)
	}
	return facts{Total: position.Total, Items: items}
}

func ofCampaign(campaign bsg.Campaign) facts {
	return facts{
		ID:           numberOf(campaign.GetId()),
		Name:         campaign.Name,
		Status:       campaign.Status,
		PlannedStart: campaign.StartAt,
		Price:        amountOf(bsg.Price(campaign.GetCalculatedPrice())),
		Statistics:   shortCountersOf(campaign.GetStatistics()),
	}
}

func ofMessage(message bsg.Message) facts {
	amount := message.GetAmount()
	return facts{
		ID:        numberOf(bsg.CampaignId(message.GetId())),
		Phone:     numberOf(bsg.CampaignId(message.GetPhone())),
		Status:    message.Status,
		Reference: message.ReferenceId.Get(),
		Price:     amountOf(amount.GetValue()),
	}
}

func ofSmsCampaign(id, name, status *string, meta comm.Meta) facts {
	planner, multistep, state := meta.GetPlannerData(), meta.GetMultistepData(), meta.GetMultistepStatus()
	return facts{
		ID: id, Name: name, Status: status,
		SendType:     meta.SendType.Get(),
		StatusReason: state.StatusReason.Get(),
		TotalSent:    state.TotalSent.Get(),
		MinCtr:       multistep.MinCtr.Get(),
		Days:         daysOf(planner.GetDaysOfWeek()),
		IsActive:     planner.IsActive.Get(),
	}
}

// daysOf reads a list, or one text with commas.
func daysOf(days comm.DaysOfWeek) (list []string) {
	if days.ArrayOfString != nil {
		list = slices.Clone(*days.ArrayOfString)
	} else if days.String != nil {
		list = strings.Split(*days.String, ",")
	}
	for i, day := range list {
		list[i] = strings.TrimSpace(day)
	}
	return list
}

func ofDetail(detail bsg.CampaignDetail) facts {
	return facts{
		ID:           numberOf(detail.GetId()),
		Name:         detail.Name,
		Status:       detail.Status,
		PlannedStart: cmp.Or(detail.StartAt, detail.StartDate, detail.StartedAt),
		Price:        amountOf(detail.GetTotalPrice()),
		Statistics:   countersOf(detail.GetStatistics()),
	}
}

// numberOf reads a number or text with digits. A number too long for an int64 is left in Other.
func numberOf(id bsg.CampaignId) *big.Int {
	if id.Int64 != nil {
		return big.NewInt(*id.Int64)
	}
	digits := string(id.Other)
	if id.String != nil {
		digits = *id.String
	}
	number, _ := new(big.Int).SetString(digits, 10)
	return number
}

// amountOf reads a number or text, with a comma or a point, without rounding.
func amountOf(price bsg.Price) string {
	text := ""
	if price.Number != nil {
		text = price.Number.String()
	} else if price.String != nil {
		text = strings.Replace(*price.String, ",", ".", 1)
	}
	amount, ok := new(big.Rat).SetString(text)
	if !ok {
		return ""
	}
	decimals, _ := amount.FloatPrec()
	return amount.FloatString(decimals)
}

// countersOf reads an object or a list of them, and of each the counters that the SDK knows.
func countersOf(statistics bsg.Statistics) (list []bsg.StatisticsData) {
	if statistics.StatisticsData != nil {
		list = []bsg.StatisticsData{*statistics.StatisticsData}
	} else if statistics.ArrayOfStatisticsData != nil {
		list = slices.Clone(*statistics.ArrayOfStatisticsData)
	}
	for i := range list {
		list[i].AdditionalProperties = nil
	}
	return list
}

// shortCountersOf reads an object with two counters, or a list of them.
func shortCountersOf(statistics bsg.ShortStatistics) (list []bsg.StatisticsData) {
	several := statistics.ArrayOfShortStatisticsData
	if statistics.ShortStatisticsData != nil {
		several = &[]bsg.ShortStatisticsData{*statistics.ShortStatisticsData}
	}
	if several == nil {
		return nil
	}
	for _, one := range *several {
		list = append(list, bsg.StatisticsData{Delivered: one.Delivered, Sent: one.Sent})
	}
	return list
}

// factsOfError reads an error and its body, if that could be read.
func factsOfError(status int, err error) (facts, any) {
	read := facts{StatusCode: status}
	var commError *comm.GenericOpenAPIError
	if errors.As(err, &commError) {
		if body, ok := commError.Model().(comm.ApiError); ok {
			read.Message = body.Message
			return read, body
		}
	}
	var bsgError *bsg.GenericOpenAPIError
	if errors.As(err, &bsgError) {
		if body, ok := bsgError.Model().(bsg.ApiError); ok {
			read.Message = body.Message
			return read, body
		}
	}
	return read, nil
}
